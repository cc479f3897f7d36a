#include "app/lsp/answers.hpp"
#include "app/lsp/edits.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "read/yaml/quoting.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace jixiao::lsp {
namespace json = boost::json;
namespace {

bool same(Node const& one, Node const& other) {
    auto const same_entry = [](Entry const& a, Entry const& b) {
        return same(a.key, b.key) && same(a.value, b.value);
    };
    return one.kind == other.kind && one.text == other.text &&
           std::equal(one.items.begin(), one.items.end(), other.items.begin(), other.items.end(),
                      same) &&
           std::equal(one.entries.begin(), one.entries.end(), other.entries.begin(),
                      other.entries.end(), same_entry);
}

/// Blanks at the ends of lines, and lines at the end of the text that hold nothing.
std::vector<Edit> needless_blanks(Text const& text) {
    std::vector<Edit> edits;
    auto const& bytes = text.bytes();
    auto const behind = bytes.find_last_not_of(" \t\r\n");
    if (behind == std::string::npos) return edits;
    auto const last = text.line_of(behind);
    for (std::size_t number = 0; number <= last; ++number) {
        auto const [begin, end] = text.line(number);
        auto kept = end;
        while (kept > begin && is_blank(bytes[kept - 1])) --kept;
        if (kept < end) edits.push_back({kept, end, ""});
    }
    auto const end_of_line = bytes.find("\r\n") == std::string::npos ? "\n" : "\r\n";
    auto const end = text.line(last).end;
    if (bytes.substr(end) != end_of_line) edits.push_back({end, bytes.size(), end_of_line});
    return edits;
}

/// Whether both texts hold the same, without a mistake.
bool hold_the_same(std::string const& one, std::string const& other) {
    std::vector<Diagnostic> mistakes;
    Source const before{"", one}, after{"", other};
    auto const first = parse_yaml(before, mistakes);
    auto const second = parse_yaml(after, mistakes);
    return mistakes.empty() && first && second && same(*first, *second);
}

}  // namespace

json::value formatting(View const& view, json::object const&) {
    auto const edits = needless_blanks(view.text());
    auto const& bytes = view.text().bytes();
    if (edits.empty() || !hold_the_same(bytes, edited(bytes, edits))) return json::array{};
    return text_edits(edits, view.text(), view.encoding());
}

}  // namespace jixiao::lsp
