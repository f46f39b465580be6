package id.satunaker.planted.neighbour.work;

record Work() {}
