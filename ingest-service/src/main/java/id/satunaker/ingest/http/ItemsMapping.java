package id.satunaker.ingest.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** A path to which items of one kind are posted, in every format that items may have. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(
        method = RequestMethod.POST,
        consumes = {
            Format.Types.JSON,
            Format.Types.CLOUD_EVENT,
            Format.Types.CLOUD_EVENTS,
            Format.Types.LINES,
            Format.Types.CSV,
            Format.Types.WORKBOOK
        })
@interface ItemsMapping {
    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String[] value();
}
