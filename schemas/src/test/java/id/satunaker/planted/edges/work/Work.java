package id.satunaker.planted.edges.work;

record Work() {}
