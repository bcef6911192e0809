"""How the program is put together: settings, addresses, the door of the server."""
