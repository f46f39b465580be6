package id.satunaker.ingest.xlsx;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** The workbook edge, for the tests of other rooms. */
@TestConfiguration(proxyBeanMethods = false)
@Import(XlsxConfiguration.class)
public class XlsxSlice {}
