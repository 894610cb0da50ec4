package io.github.corsstarter.autoconfigure.slices;

import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;

@WebMvcTest
class WebMvcSliceBoot3Tests extends MvcSliceTests {}
