package insertionhours.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Finds out which query parameters each method takes, and puts a guard before it. */
final class QueryNamesFeature implements DynamicFeature {
  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    context.register(
        new QueryNamesFilter(taken(resource.getResourceClass(), resource.getResourceMethod())));
  }

  /** The names and types of the query parameters that a method of a resource takes. */
  static Map<String, Class<?>> taken(Class<?> resource, Method method) {
    Map<String, Class<?>> taken = new HashMap<>();
    collectDeclared(method, taken);
    collectDeclared(resource, taken);
    collect(method, taken);
    collectFields(resource, taken);
    return taken;
  }

  private static void collect(Executable method, Map<String, Class<?>> taken) {
    for (Parameter parameter : method.getParameters()) {
      collect(parameter, parameter.getType(), taken);
    }
  }

  private static void collect(
      AnnotatedElement element, Class<?> type, Map<String, Class<?>> taken) {
    QueryParam query = element.getAnnotation(QueryParam.class);
    if (query != null) {
      taken.put(query.value(), type);
    } else if (element.isAnnotationPresent(BeanParam.class)) {
      collectBean(type, taken);
    }
  }

  private static void collectBean(Class<?> bean, Map<String, Class<?>> taken) {
    collectDeclared(bean, taken);
    collectFields(bean, taken);
    for (Constructor<?> constructor : bean.getDeclaredConstructors()) {
      collect(constructor, taken);
    }
    for (Method method : bean.getMethods()) {
      if (method.getParameterCount() == 1) {
        collect(method, method.getParameterTypes()[0], taken);
      }
    }
  }

  private static void collectFields(Class<?> bean, Map<String, Class<?>> taken) {
    for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        collect(field, field.getType(), taken);
      }
    }
  }

  private static void collectDeclared(AnnotatedElement element, Map<String, Class<?>> taken) {
    QueryNames names = element.getAnnotation(QueryNames.class);
    if (names != null) {
      for (String name : names.value()) {
        taken.put(name, Collection.class);
      }
    }
  }
}
