#include "app/lsp/tokens.hpp"

#include "app/lsp/answers.hpp"
#include "app/lsp/rows.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <tuple>

namespace jixiao::lsp {
namespace json = boost::json;
namespace {

struct Token {
    std::size_t begin, end;
    int type;
    bool operator<(Token const& other) const { return begin < other.begin; }
};

void add(Parts const& parts, std::size_t begin, std::vector<Token>& tokens) {
    auto type = 0;
    for (auto const& span :
         {parts.relation, parts.number, parts.unit, parts.per, parts.qualifier}) {
        if (!span.empty()) tokens.push_back({begin + span.begin, begin + span.end, type});
        ++type;
    }
}

/// Of a target whose text is the bytes of the file; nothing where quotes stand for other ones.
void add_target(View const& view, Span span, std::vector<Token>& tokens) {
    auto const bytes = view.at(span);
    auto const text = scalar_text(bytes);
    auto const quote = bytes.size() - text.size();
    if (text.empty() || (quote != 0 && bytes.substr(1, text.size()) != text)) return;
    auto const target = parse_target(text, view.units());
    if (target.has_error()) return;
    auto const begin = span.begin + (quote != 0 ? 1 : 0);
    auto const* const composite = std::get_if<Composite>(&target->comparator);
    if (!composite || composite->parts.empty()) return add(target->parts, begin, tokens);
    for (auto const& part : composite->parts) add(part.parts, begin, tokens);
}

std::vector<Token> tokens_in(View const& view, Span asked) {
    std::vector<Token> tokens;
    if (view.document.kind() != FileKind::table) return tokens;
    auto const& outline = view.outline();
    for (std::size_t part = 0; part < outline.size(); ++part) {
        auto const& each = outline[part];
        auto const is_asked = each.value.end >= asked.begin && each.value.begin <= asked.end;
        if (!is_asked || each.is_item || view.at(each.key) != "target") continue;
        if (subject_of(view, part).kind == Subject::target) add_target(view, each.value, tokens);
    }
    std::sort(tokens.begin(), tokens.end());
    // What overlaps cannot be told: the first stays.
    std::size_t end = 0;
    std::erase_if(tokens, [&](Token const& token) {
        if (token.begin < end) return true;
        end = token.end;
        return false;
    });
    return tokens;
}

/// Five numbers a token: lines and characters from the one before, its length, its type, nothing.
json::value encoded(View const& view, std::vector<Token> const& tokens) {
    json::array data;
    Position before;
    for (auto const& token : tokens) {
        auto const at = view.text().position(token.begin, view.encoding());
        auto const is_same_line = at.line == before.line;
        data.emplace_back(at.line - before.line);
        data.emplace_back(is_same_line ? at.character - before.character : at.character);
        data.emplace_back(units_of(view.at({token.begin, token.end}), view.encoding()));
        data.emplace_back(token.type);
        data.emplace_back(0);
        before = at;
    }
    return {{"data", std::move(data)}};
}

}  // namespace

json::value all_tokens(View const& view, json::object const&) {
    return encoded(view, tokens_in(view, {0, view.text().bytes().size()}));
}

json::value tokens_of_range(View const& view, json::object const& params) {
    auto const& range = object_at(params, "range");
    auto const at = [&](std::string_view key) {
        return view.text().offset(read_position(object_at(range, key)), view.encoding());
    };
    return encoded(view, tokens_in(view, {at("start"), at("end")}));
}

}  // namespace jixiao::lsp
