package id.satunaker.analytics.page;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistration;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * How the static parts of the pages are kept by browsers: libraries for ever, since their address has their version.
 * Modules and styles name each other without one, so they are asked for each time and answered 304 where they are the same.
 */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageConfiguration implements WebFluxConfigurer {
    private static final String WEBJARS = "classpath:/META-INF/resources";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        Library.ALL.forEach(library -> registry.addResourceHandler(library.folder() + "**")
                .addResourceLocations(WEBJARS + library.folder())
                .setCacheControl(FOR_EVER));
        askedEachTime(registry.addResourceHandler("/webjars/**").addResourceLocations(WEBJARS + "/webjars/"))
                .resourceChain(true);
        askedEachTime(registry.addResourceHandler("/page/**").addResourceLocations("classpath:/static/page/"));
    }

    /** By content: all files of a build have the same time, which the next build has as well. */
    private static ResourceHandlerRegistration askedEachTime(ResourceHandlerRegistration files) {
        return files.setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(new ContentTag());
    }
}
