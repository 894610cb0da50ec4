package io.github.corsstarter.slices;

import io.github.corsstarter.autoconfigure.slices.ReactiveSliceTests;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;

@WebFluxTest
class WebFluxSliceTests extends ReactiveSliceTests {}
