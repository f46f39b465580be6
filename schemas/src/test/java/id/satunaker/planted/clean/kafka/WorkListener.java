package id.satunaker.planted.clean.kafka;

import id.satunaker.planted.clean.work.Work;
import id.satunaker.schemas.topic.Topics;

record WorkListener(Work work, Topics topic) {}
