#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace jixiao {

/// A shape of input that may make a reader look back or ahead: long words, much nesting, many of
/// everything, whatever is opened and never closed.
struct Shape {
    char const* name;
    std::size_t count;  // that it is measured with
    void (*read)(std::string const& text);
    std::string (*text)(std::size_t count);
};

std::vector<Shape> const& growth_shapes();

}  // namespace jixiao
