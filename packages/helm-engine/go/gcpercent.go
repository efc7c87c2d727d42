package main

// gcPercent trades memory for time: renders are short and make much garbage. Measured between 100 and 800, see the README.
const gcPercent = 400
