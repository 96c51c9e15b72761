"""What is asked, shown and written: the one place that meets the terminal."""
