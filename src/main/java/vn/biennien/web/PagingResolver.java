package vn.biennien.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.biennien.shared.Filters;
import vn.biennien.shared.Paging;

/** Reads {@code page} and {@code size}; programs get 20 items unless they ask, as pages do 50. */
class PagingResolver implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Paging.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return new Paging(
        Filters.number("page", request.getParameter("page"), 0, 0, Paging.LAST),
        Filters.number("size", request.getParameter("size"), 50, 1, Paging.MOST));
  }
}
