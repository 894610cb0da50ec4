package io.github.corsstarter.slices;

import io.github.corsstarter.autoconfigure.slices.MvcSliceTests;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;

@WebMvcTest
class WebMvcSliceTests extends MvcSliceTests {}
