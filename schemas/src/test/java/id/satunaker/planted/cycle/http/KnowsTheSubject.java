package id.satunaker.planted.cycle.http;

import id.satunaker.planted.cycle.work.KnowsTheEdge;

public record KnowsTheSubject(KnowsTheEdge subject) {}
