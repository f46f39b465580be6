package id.satunaker.planted.neighbour;

import id.satunaker.planted.clean.work.Work;

record KnowsAnotherService(Work work) {}
