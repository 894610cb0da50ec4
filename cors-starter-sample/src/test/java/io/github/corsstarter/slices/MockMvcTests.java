package io.github.corsstarter.slices;

import io.github.corsstarter.autoconfigure.slices.MvcSliceTests;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@AutoConfigureMockMvc
@SpringBootTest
class MockMvcTests extends MvcSliceTests {}
