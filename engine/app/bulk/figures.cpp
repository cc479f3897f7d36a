#include "app/bulk/figures.hpp"

namespace jixiao::bulk {
namespace {

bool is_figure(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

bool take_figure(std::string_view& text, Figure& figure) {
    constexpr std::ptrdiff_t most_before = 11, most_behind = 4;
    constexpr std::uint64_t first_year = 1000;
    auto const* at = text.data();
    auto const* const end = at + text.size();
    std::uint64_t digits = 0;  // of too many, which are refused, not all
    auto const take_digits = [&] {
        auto const* const begin = at;
        for (; at != end && is_figure(*at); ++at)
            digits = digits * 10 + static_cast<std::uint64_t>(*at - '0');
        return at - begin;
    };
    auto const before = take_digits();
    if (before == 0 || before > most_before || (before > 1 && text.front() == '0')) return false;
    auto scale = one;
    if (at != end && *at == '.') {
        ++at;
        auto behind = take_digits();
        if (behind == 0 || behind > most_behind) return false;
        while (behind-- > 0) scale /= 10;
    }
    figure.value = static_cast<std::int64_t>(digits) * scale;
    figure.may_be_date = digits >= first_year;
    text.remove_prefix(static_cast<std::size_t>(at - text.data()));
    return true;
}

bool take_figures(std::string_view text, TextKey& form, Figures& figures) {
    figures.count = 0;
    while (!text.empty()) {
        auto const c = text.front();
        if (!is_figure(c)) {
            if (c == '#') return false;
            form.add(c);
            text.remove_prefix(1);
            continue;
        }
        if (figures.count == figures.all.size() || !take_figure(text, figures.all[figures.count]))
            return false;
        ++figures.count;
        form.add('#');
    }
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
