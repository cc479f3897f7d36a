#include "read/records/plain_cells.hpp"

#include "read/records/sixty_four_bytes.hpp"

#include <bit>

namespace jixiao::bulk {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view end_of_list = "\"]";

/// Follows the keys of a line outside its texts.
class Keys {
public:
    /// Takes what stands between two texts; false for anything but marks, blanks and null.
    bool take(std::string_view between) {
        if (auto const at = between.find("null"); at != npos)
            return take(between.substr(0, at)) && take(between.substr(at + 4));
        for (auto const mark : between) switch (mark) {
                case '{': open_.emplace_back(); break;
                case '}': open_.pop_back(); break;
                case '[': in_list_ = true; break;
                case ']': in_list_ = false; break;
                case ':':
                case ',':
                case ' ': break;
                default: return false;
            }
        return !open_.empty();
    }
    void set_key(std::string_view key) { open_.back() = key; }
    bool in_list() const { return in_list_; }
    std::vector<std::string> const& path() const { return open_; }

private:
    std::vector<std::string> open_;  // the present key of each map
    bool in_list_ = false;
};

}  // namespace

std::size_t split_row(std::string_view text, std::size_t begin, std::span<std::string_view> cells) {
    auto* cell = cells.data();
    auto* const end = cell + cells.size();
    auto const take = [&](std::size_t from, std::size_t to) {
        *cell++ = {text.data() + from, to - from};
    };
    for (auto at = begin; at < text.size(); at += SixtyFourBytes::size) {
        for (auto found = SixtyFourBytes{text, at}.either(',', '\n'); found != 0;
             found &= found - 1) {
            if (cell == end) return npos;
            auto const mark = at + static_cast<std::size_t>(std::countr_zero(found));
            take(begin, mark);
            if (text[mark] == '\n') return cell == end ? mark : npos;
            begin = mark + 1;
        }
    }
    if (cell == end) return npos;
    take(begin, text.size());
    return cell == end ? text.size() : npos;
}

std::optional<JsonShape> JsonShape::of(std::string_view line) {
    JsonShape shape;
    Keys keys;
    std::size_t behind_last = 0;  // the last value
    for (std::size_t at = 0;;) {
        auto const open = line.find('"', at);
        if (open == npos) {
            auto const rest = line.substr(at, line.rfind('}') - at);
            if (!keys.take(rest)) return std::nullopt;
            break;
        }
        if (!keys.take(line.substr(at, open - at))) return std::nullopt;
        auto const close = line.find(keys.in_list() ? end_of_list : "\"", open + 1);
        if (close == npos) return std::nullopt;
        at = close + 1;
        auto const next = line.find_first_not_of(' ', at);
        if (next != npos && line[next] == ':') {
            keys.set_key(line.substr(open + 1, close - open - 1));
            continue;
        }
        shape.paths_.push_back(keys.path());
        shape.are_lists_.push_back(keys.in_list());
        shape.between_.emplace_back(line.substr(behind_last, open + 1 - behind_last));
        behind_last = close;
    }
    shape.between_.emplace_back(line.substr(behind_last));
    return shape;
}

bool JsonShape::split(std::string_view line, std::span<std::string_view> cells) const {
    std::size_t at = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto const& before = between_[i];
        if (!line.substr(at).starts_with(before)) return false;
        at += before.size();
        auto const end = are_lists_[i] ? line.find(end_of_list, at) : line.find('"', at);
        if (end == npos) return false;
        cells[i] = line.substr(at, end - at);
        at = end;
    }
    return line.substr(at) == between_.back();
}

}  // namespace jixiao::bulk
