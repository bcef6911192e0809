"""What every screen shares: who is asking, whether they may, how a page is put together."""
