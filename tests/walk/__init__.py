"""The year walked through the screens: a real server on a real data folder, people in Chromium."""
