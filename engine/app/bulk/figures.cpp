#include "app/bulk/figures.hpp"

namespace jixiao::bulk {
bool take_figures(std::string_view text, TextKey& form, Figures& figures) {
    auto* to = form.end();
    std::size_t count = 0;
    while (!text.empty()) {
        auto const c = text.front();
        if (!is_figure(c)) {
            if (c == '#') return false;
            *to++ = c;
            text.remove_prefix(1);
            continue;
        }
        if (count == figures.all.size() || !take_figure(text, figures.all[count])) return false;
        ++count;
        *to++ = '#';
    }
    form.end_at(to);
    figures.count = count;
    return true;
}

std::string with_figures(std::string_view form, std::array<std::string_view, 2> const& figures) {
    std::string text;
    std::size_t next = 0;
    for (auto const c : form)
        if (c == '#' && next < figures.size())
            text += figures[next++];
        else
            text += c;
    return text;
}

}  // namespace jixiao::bulk
