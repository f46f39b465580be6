package id.satunaker.planted.edges.kafka;

import id.satunaker.planted.edges.http.Page;

record KnowsThePage(Page page) {}
