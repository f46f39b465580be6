package id.satunaker.schemas.readme;

import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The settings that a service's {@link ConfigurationProperties} records bind, and their defaults. */
public final class DeclaredSettings {
    private final Map<String, String> defaults = new TreeMap<>();

    private DeclaredSettings() {}

    /** By name; the default is empty where there is none. */
    public static Map<String, String> of(String rootPackage) {
        DeclaredSettings settings = new DeclaredSettings();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        scanner.findCandidateComponents(rootPackage).forEach(settings::add);
        return settings.defaults;
    }

    private void add(BeanDefinition found) {
        Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
        add(type.getAnnotation(ConfigurationProperties.class).value() + ".", type);
    }

    /** A record's components are the parameters of its one constructor, which carry the defaults. */
    private void add(String prefix, Class<?> type) {
        for (Parameter setting : type.getDeclaredConstructors()[0].getParameters()) {
            String name = prefix + DataObjectPropertyName.toDashedForm(setting.getName());
            if (setting.getType().isRecord()) {
                add(name + ".", setting.getType());
            } else {
                DefaultValue value = setting.getAnnotation(DefaultValue.class);
                defaults.put(name, value == null ? "" : String.join(",", value.value()));
            }
        }
    }
}
