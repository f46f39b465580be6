package id.satunaker.ingest.xlsx;

import id.satunaker.ingest.intake.sheet.Workbooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of this room together. */
@Configuration(proxyBeanMethods = false)
class XlsxConfiguration {

    @Bean
    Workbooks workbooks() {
        return new XlsxWorkbooks();
    }
}
