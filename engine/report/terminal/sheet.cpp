#include "report/terminal/sheet.hpp"

#include "base/printable.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace jixiao {

void Sheet::put(Message const& label, Message const& text) {
    auto shown = printable(catalog_(text));
    if (!shown.empty()) lines_.push_back({catalog_(label), std::move(shown)});
}

std::string Sheet::text() const {
    constexpr std::size_t most_lines = 12;
    std::size_t label_width = 0;
    for (auto const& line : lines_)
        label_width = std::max(label_width, count_cells(line.label, look_.ambiguous));
    std::string shown;
    for (auto const& line : lines_) {
        auto label = line.label;
        for (auto const& part :
             wrap_cells(line.text, width_ - label_width - 4, most_lines, look_.ambiguous)) {
            shown += "  " + pad_cells(label, label_width, look_.ambiguous) + "  " + part + "\n";
            label.clear();
        }
    }
    return shown;
}

}  // namespace jixiao
