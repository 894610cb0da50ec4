package io.github.corsstarter.autoconfigure.slices;

import org.springframework.boot.test.autoconfigure.web.reactive.WebFluxTest;

@WebFluxTest
class WebFluxSliceBoot3Tests extends ReactiveSliceTests {}
