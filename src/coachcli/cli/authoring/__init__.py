"""What authors of coaching flows work with."""
