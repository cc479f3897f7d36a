#include "app/lsp/brackets.hpp"

#include "read/yaml/quoting.hpp"
#include "read/yaml/yaml_limits.hpp"

#include <algorithm>

namespace jixiao::lsp {
namespace {

std::size_t skip_blanks(std::string_view text, std::size_t at, std::size_t end) {
    while (at < end && (is_blank(text[at]) || text[at] == '\n' || text[at] == '\r')) ++at;
    return at;
}

/// Reads what stands in brackets, over lines if they are closed there; what is left open ends with
/// the text.
class Brackets {
public:
    Brackets(std::string_view text, std::vector<Part>& parts)
        : text_{text}, end_{text.size()}, parts_{parts} {}

    /// Of the bracket at `at`; gives the byte behind the one that closes it.
    std::size_t read(std::size_t at, std::size_t parent, std::size_t depth) {
        auto const is_map = text_[at] == '{';
        ++at;
        while (true) {
            at = skip_blanks(text_, at, end_);
            if (at >= end_) return end_;
            if (text_[at] == ']' || text_[at] == '}') return at + 1;
            if (text_[at] == ',') {
                ++at;
                continue;
            }
            if (depth == deepest_nesting) return end_;
            at = is_map ? entry(at, parent, depth) : item(at, parent, depth);
        }
    }

private:
    std::size_t item(std::size_t at, std::size_t parent, std::size_t depth) {
        auto const own = parts_.size();
        parts_.push_back({.is_item = true, .in_brackets = true, .parent = parent});
        auto const end = value(at, own, depth);
        parts_[own].value = {at, without_blanks(text_, at, end)};
        return std::max(end, at + 1);
    }

    std::size_t entry(std::size_t at, std::size_t parent, std::size_t depth) {
        auto const own = parts_.size();
        parts_.push_back({.in_brackets = true, .parent = parent});
        auto const behind = opens_brackets(text_[at]) ? at : scalar(at, true);
        parts_[own].key = {at, without_blanks(text_, at, behind)};
        auto next = skip_blanks(text_, behind, end_);
        if (next >= end_ || text_[next] != ':') {
            parts_[own].value = {parts_[own].key.end, parts_[own].key.end};
            return std::max(next, at + 1);
        }
        parts_[own].has_colon = true;
        auto const begin = skip_blanks(text_, next + 1, end_);
        auto const end = begin < end_ ? value(begin, own, depth) : begin;
        parts_[own].value = {begin, without_blanks(text_, begin, end)};
        return std::max(end, next + 1);
    }

    std::size_t value(std::size_t at, std::size_t own, std::size_t depth) {
        return opens_brackets(text_[at]) ? read(at, own, depth + 1) : scalar(at, false);
    }

    std::size_t scalar(std::size_t at, bool is_key) {
        if (text_[at] == '"' || text_[at] == '\'') {
            auto const end = end_of_quoted(text_.substr(0, end_), at);
            return end.value_or(end_);
        }
        while (at < end_ && text_[at] != ',' && text_[at] != ']' && text_[at] != '}') {
            auto const is_colon = text_[at] == ':' && (at + 1 >= end_ || is_blank(text_[at + 1]));
            if (is_key && is_colon) break;
            ++at;
        }
        return at;
    }

    std::string_view text_;
    std::size_t end_;
    std::vector<Part>& parts_;
};

}  // namespace

bool opens_brackets(char c) {
    return c == '[' || c == '{';
}

std::size_t without_blanks(std::string_view text, std::size_t begin, std::size_t end) {
    while (end > begin &&
           (is_blank(text[end - 1]) || text[end - 1] == '\n' || text[end - 1] == '\r'))
        --end;
    return end;
}

std::size_t read_brackets(std::string_view text, std::size_t at, std::size_t parent,
                          std::vector<Part>& parts) {
    return Brackets{text, parts}.read(at, parent, 1);
}

}  // namespace jixiao::lsp
