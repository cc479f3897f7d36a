#include "app/lsp/answers.hpp"

#include <boost/json.hpp>

namespace jixiao::lsp {
namespace json = boost::json;
namespace {

json::object fold(std::size_t first, std::size_t last, char const* kind = nullptr) {
    json::object folded{{"startLine", first}, {"endLine", last}};
    if (kind) folded["kind"] = kind;
    return folded;
}

bool is_comment(std::string_view line) {
    auto const first = line.find_first_not_of(" \t");
    return first != std::string_view::npos && line[first] == '#';
}

void add_comments(Text const& text, json::array& folded) {
    for (std::size_t first = 0; first < text.lines();) {
        auto last = first;
        while (last < text.lines() && is_comment(text.at(text.line(last)))) ++last;
        if (last - first > 1) folded.push_back(fold(first, last - 1, "comment"));
        first = std::max(last, first + 1);
    }
}

}  // namespace

json::value folding(View const& view, json::object const&) {
    json::array folded;
    auto const& text = view.text();
    std::size_t before = nowhere;  // an item and its first key begin on one line
    for (auto const& part : view.outline().parts()) {
        auto const begin = part.is_item ? part.value.begin : part.key.begin;
        auto const first = text.line_of(begin), last = text.line_of(part.end);
        if (part.in_brackets || last <= first || first == before) continue;
        folded.push_back(fold(first, last));
        before = first;
    }
    add_comments(text, folded);
    return folded;
}

}  // namespace jixiao::lsp
