package id.satunaker.planted.cycle.work;

import id.satunaker.planted.cycle.http.KnowsTheSubject;

public record KnowsTheEdge(KnowsTheSubject edge) {}
