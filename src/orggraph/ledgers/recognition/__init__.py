"""What each column of a sheet is: evidence from header words, cells and neighbours, and the best assignment."""
