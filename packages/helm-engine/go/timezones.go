package main

// Templates may name a time zone (dateInZone); in WebAssembly there is no system that knows them.
import _ "time/tzdata"
