#pragma once

#include "base/catalog.hpp"
#include "report/terminal/paint.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace jixiao {

/// Lines of "label  text" with the texts lined up and wrapped; what has no text has no line.
class Sheet {
public:
    Sheet(Catalog const& catalog, Look const& look, std::size_t width)
        : catalog_{catalog}, look_{look}, width_{width} {}

    void put(Message const& label, Message const& text);
    void put(Message const& label, std::string const& text) { put(label, literal(text)); }
    std::string text() const;

private:
    struct Line {
        std::string label, text;
    };
    Catalog const& catalog_;
    Look const& look_;
    std::size_t width_;
    std::vector<Line> lines_;
};

}  // namespace jixiao
