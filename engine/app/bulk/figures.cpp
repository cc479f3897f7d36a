#include "app/bulk/figures.hpp"

namespace jixiao::bulk {
bool take_figures(std::string_view text, TextKey& form, Figures& figures) {
    auto* to = form.end();
    std::size_t count = 0;
    auto const* at = text.data();
    auto const* const end = at + text.size();
    while (at != end) {
        auto const c = *at;
        if (is_figure(c)) {
            if (count == figures.all.size()) return false;
            std::string_view rest{at, static_cast<std::size_t>(end - at)};
            if (!take_figure(rest, figures.all[count])) return false;
            ++count;
            at = rest.data();
            *to++ = '#';
            continue;
        }
        if (c == '#') return false;
        *to++ = c;
        ++at;
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
