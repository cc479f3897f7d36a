// growth_driver: the names of all shapes, a line each, with the count that each is measured with.
// growth_driver SHAPE COUNT: reads an input of that shape and size once. growth.py runs it under
// valgrind with a count and with twice as much: no reader may take more than in proportion.

#include "tests/bench/growth_shapes.hpp"

#include <cstdio>
#include <cstdlib>

int main(int count, char** words) {
    auto const& shapes = jixiao::growth_shapes();
    if (count == 1)
        for (auto const& shape : shapes) std::printf("%s %zu\n", shape.name, shape.count);
    if (count != 3) return count == 1 ? EXIT_SUCCESS : EXIT_FAILURE;
    for (auto const& shape : shapes) {
        if (words[1] != std::string{shape.name}) continue;
        shape.read(shape.text(std::stoull(words[2])));
        return EXIT_SUCCESS;
    }
    return EXIT_FAILURE;
}
