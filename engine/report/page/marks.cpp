#include "report/page/marks.hpp"

#include "report/page/page.hpp"
#include "report/words/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jixiao::reports {

std::vector<Count> counts_of(RollUp const& roll_up) {
    return {{Status::red, roll_up.red},
            {Status::amber, roll_up.amber},
            {Status::green, roll_up.green},
            {Status::unrated, roll_up.unrated()}};
}

std::string status_mark(Status status, std::string const& range) {
    return fmt::format("<span class=\"l {}\">{}</span>{}", class_of(status), shape_of(status),
                       range);
}

std::string count_bar(RollUp const& roll_up) {
    auto const all = std::max(roll_up.all(), 1);
    auto shown = fmt::format(
        "<svg class=bar viewBox=\"0 0 {} 1\" preserveAspectRatio=none aria-hidden=true>", all);
    auto at = 0;
    for (auto const& [status, count] : counts_of(roll_up)) {
        if (count > 0)
            shown += fmt::format("<rect class={} x={} width={} height=1 />", class_of(status), at,
                                 count);
        at += count;
    }
    return shown + "</svg>";
}

}  // namespace jixiao::reports
