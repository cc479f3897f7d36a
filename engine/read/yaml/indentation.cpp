#include "read/yaml/indentation.hpp"

#include "read/yaml/quoting.hpp"

#include <algorithm>

namespace jixiao {
namespace {

/// The column of a line whose odd blanks are taken for so many usual ones each.
std::size_t widened(std::string_view text, BlockLine const& line, std::size_t width) {
    std::size_t column = 0;
    for (auto at = line.begin; at < line.first;) {
        auto const wide = wide_blank_at(text, at);
        column += text[at] == ' ' ? 1 : width;
        at += std::max<std::size_t>(wide, 1);
    }
    return column;
}

template <class Levels>
auto find_level(Levels const& levels, std::size_t column, bool is_list) {
    return std::find_if(levels.begin(), levels.end(), [&](auto const& level) {
        return level.column == column && level.is_list == is_list;
    });
}

std::size_t distance(std::size_t a, std::size_t b) {
    return a < b ? b - a : a - b;
}

/// The level of the kind that is nearest to the column, of two the deeper one.
template <class Levels>
auto nearest_level(Levels const& levels, std::size_t column, bool is_list) {
    auto nearest = levels.end();
    for (auto level = levels.begin(); level != levels.end(); ++level)
        if (level->is_list == is_list &&
            (nearest == levels.end() ||
             distance(level->column, column) <= distance(nearest->column, column)))
            nearest = level;
    return nearest;
}

}  // namespace

bool has_odd_blanks(std::string_view text, BlockLine const& line) {
    return text.find_first_not_of(' ', line.begin) < line.first;
}

std::string_view key_of(std::string_view text, BlockLine const& line) {
    auto end = line.colon.value_or(line.end);
    while (end > line.content && is_blank(text[end - 1])) --end;
    return text.substr(line.content, end - line.content);
}

bool is_format_word(std::string_view word) {
    return !word.empty() &&
           word.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos;
}

bool Indentation::may_go_on(std::size_t index) const {
    auto const& line = lines_[index];
    return effect_ == LineEffect::goes_on && !line.has_dash() && !open_.empty() &&
           line.column() > open_.back().column;
}

bool Indentation::takes_item(std::size_t index) const {
    auto const column = lines_[index].column();
    return open_.empty() || opens_at(column, true) ||
           find_level(open_, column, true) != open_.end() ||
           find_level(open_, column, false) == open_.end();
}

bool Indentation::opens_at(std::size_t column, bool is_list) const {
    auto const& inner = open_.back();
    return effect_ == LineEffect::opens &&
           (column > inner.column || (column == inner.column && is_list && !inner.is_list));
}

std::size_t Indentation::column_of(BlockLine const& line, bool& is_moved_along) const {
    auto const fits = [&](std::size_t column) {
        return open_.empty() || opens_at(column, line.has_dash()) ||
               find_level(open_, column, line.has_dash()) != open_.end();
    };
    auto const column = line.column();
    if (has_odd_blanks(text_, line)) {
        constexpr std::size_t widths[] = {2, 4, 8, 1};
        auto const is_inner = [&](std::size_t width) {
            return !open_.empty() && widened(text_, line, width) == open_.back().column &&
                   line.has_dash() == open_.back().is_list;
        };
        auto const is_fit = [&](std::size_t width) { return fits(widened(text_, line, width)); };
        auto width = std::find_if(std::begin(widths), std::end(widths), is_inner);
        if (width == std::end(widths))
            width = std::find_if(std::begin(widths), std::end(widths), is_fit);
        return widened(text_, line, width == std::end(widths) ? widths[0] : *width);
    }
    is_moved_along =
        shift_ > 0 && column >= shifted_from_ && !fits(column) && fits(column - shift_);
    return is_moved_along ? column - shift_ : column;
}

/// The first line below a key says where its neighbours stand, unless more of them stand further to
/// the left.
std::size_t Indentation::column_of_block(std::size_t index, std::size_t outer) const {
    auto const first = lines_[index].column();
    auto least = first;
    std::size_t at_first = 0, at_least = 0;
    for (; index < lines_.size() && lines_[index].column() > outer; ++index) {
        auto const& line = lines_[index];
        auto const column = line.column();
        if (has_odd_blanks(text_, line)) continue;
        if (column < least) {
            least = column;
            at_least = 0;
        }
        at_first += column == first ? 1 : 0;
        at_least += column == least ? 1 : 0;
    }
    return at_least > at_first ? least : first;
}

std::optional<std::size_t> Indentation::blamed(std::size_t index, std::size_t column) const {
    if (effect_ == LineEffect::opens || index == 0 || column <= open_.back().column)
        return std::nullopt;
    auto const& line = lines_[index];
    auto const& before = lines_[index - 1];
    if (find_level(open_before_, column, line.has_dash()) == open_before_.end())
        return std::nullopt;
    if (line.has_dash() && !before.has_dash()) return open_before_.back().column;
    if (line.has_dash() != before.has_dash() ||
        is_format_word(key_of(text_, line)) != is_format_word(key_of(text_, before)))
        return std::nullopt;
    return column;
}

void Indentation::close_below(Levels::const_iterator level) {
    open_.erase(level + 1, open_.end());
}

/// The list whose items begin with this key, if the line stands among the keys of one of them.
Indentation::Levels::const_iterator Indentation::list_begun_anew(std::size_t index,
                                                                 std::size_t column,
                                                                 bool has_key) const {
    auto const& line = lines_[index];
    auto const keys = find_level(open_, column, false);
    if (line.has_dash() || !has_key || keys == open_.end() || keys == open_.begin())
        return open_.end();
    auto const list = std::prev(keys);
    return list->is_list && list->first_key == key_of(text_, line) ? list : open_.end();
}

/// Of a line that is in line with nothing of its kind.
Placement Indentation::placed_among(std::size_t index, std::size_t column, bool has_key) {
    auto const& line = lines_[index];
    Placement placed;
    placed.column = column;
    auto const row = std::find_if(open_.rbegin(), open_.rend(), [&](Level const& level) {
        return line.has_dash() && has_key && level.first_key == key_of(text_, line);
    });
    if (row != open_.rend()) {
        placed.column = row->column;
        close_below(row.base() - 1);
        return placed;
    }
    auto const other = find_level(open_, column, !line.has_dash());
    auto const is_item = other != open_.end() && other->is_list && has_key &&
                         key_of(text_, line) == other->first_key;
    auto level = nearest_level(open_, column, line.has_dash());
    placed.drops_dash =
        line.has_dash() && (other != open_.end() || level == open_.end()) && has_key;
    placed.needs_dash = is_item;
    if (placed.drops_dash || is_item || level == open_.end())
        level = other != open_.end() ? other : nearest_level(open_, column, !line.has_dash());
    placed.column = level->column;
    close_below(level);
    return placed;
}

Placement Indentation::place(std::size_t index, LineEffect effect, bool has_key) {
    auto const& line = lines_[index];
    auto const was_open = open_;
    Placement placed;
    auto const column = placed.column = column_of(line, placed.is_moved_along);
    if (open_.empty()) {
        open_.push_back({column, line.has_dash(), {}});
    } else if (auto const list = list_begun_anew(index, column, has_key); list != open_.end()) {
        placed.needs_dash = true;
        placed.column = list->column;
        close_below(list);
    } else if (auto const level = find_level(open_, column, line.has_dash());
               level != open_.end()) {
        close_below(level);
    } else if (opens_at(column, line.has_dash())) {
        auto const is_deeper = column > open_.back().column && !has_odd_blanks(text_, line);
        placed.column = is_deeper ? column_of_block(index, open_.back().column) : column;
        open_.push_back({placed.column, line.has_dash(), {}});
    } else if (auto const before = blamed(index, column)) {
        open_ = open_before_;
        close_below(find_level(open_, column, line.has_dash()));
        placed.column_of_line_before = before;
    } else {
        placed = placed_among(index, column, has_key);
    }
    if (!placed.is_moved_along && !has_odd_blanks(text_, line)) {
        if (placed.column < line.column()) {
            shift_ = line.column() - placed.column;
            shifted_from_ = line.column() + 1;
        } else if (line.column() < shifted_from_) {
            shift_ = 0;
        }
    }
    auto const is_item = (line.has_dash() && !placed.drops_dash) || placed.needs_dash;
    if (is_item && has_key) {
        open_.back().first_key = key_of(text_, line);
        auto const inner =
            placed.needs_dash || line.has_odd_dash ? 2 : line.inner_column() - line.column();
        open_.push_back({placed.column + inner, false, {}});
    }
    open_before_ = was_open;
    effect_ = effect;
    return placed;
}

}  // namespace jixiao
