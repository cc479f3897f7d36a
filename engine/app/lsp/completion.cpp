#include "app/lsp/completion.hpp"

#include "app/lsp/answers.hpp"
#include "base/subsequence.hpp"

#include <boost/json.hpp>

namespace jixiao::lsp {
namespace json = boost::json;
namespace {

/// Whether what is typed there is what an actuals file reports under a name.
bool is_reported_value(Path const& path) {
    return (path.size() == 2 && path[0] == "actuals") ||
           (path.size() == 3 && path[0] == "actuals" &&
            (path[2] == "value" || path[2] == "forecast"));
}

std::vector<Offer> offered(View const& view, Typing const& typing) {
    auto const kind = view.document.kind();
    if (kind == FileKind::actuals && !typing.is_value && typing.path == Path{"actuals"})
        return offered_names(view, typing);
    if (!typing.is_value) {
        auto keys = offered_keys(view, typing);
        if (!keys.empty() || typing.path.empty() || !typing.path.back().empty()) return keys;
    }  // else an item of a list of words
    if (kind == FileKind::actuals && is_reported_value(typing.path))
        return offered_actuals(view, typing.path[1], std::string{view.at(typing.typed)});
    auto offers = offered_words(view, typing);
    if (offers.empty() && kind == FileKind::table) offers = offered_in_table(view, typing);
    return offers;
}

/// What is replaced: all of a half-typed word, wherever in it the cursor is. Behind a number only
/// a unit that stands there, since any other word may say what the figure means.
Span replaced_by(Offer const& offer, View const& view, Typing const& typing) {
    Span const behind{typing.typed.end, typing.whole.end};
    if (offer.kind == OfferKind::unit && !view.units().find(view.at(behind))) return typing.typed;
    return typing.whole;
}

/// A key as it is written before a colon that is there already.
std::string without_colon(std::string key) {
    key.erase(key.find_last_not_of(": ") + 1);
    return key;
}

json::object item_of(Offer const& offer, View const& view, Typing const& typing,
                     std::size_t number) {
    auto const is_snippet =
        view.session.client.takes_snippets && !offer.snippet.empty() && !typing.has_colon;
    auto const& stated = offer.text.empty() ? offer.label : offer.text;
    auto const plain = typing.has_colon ? without_colon(stated) : stated;
    auto const digits = std::to_string(number);
    json::object item{
        {"label", offer.label},
        {"kind", static_cast<int>(offer.kind)},
        // In the order of the offers, and of all that match: editors know no names in part.
        {"sortText", std::string(4 - std::min<std::size_t>(digits.size(), 4), '0') + digits},
        {"filterText", std::string{view.at(typing.typed)}.empty()
                           ? offer.label
                           : std::string{view.at(typing.typed)} + offer.label},
        {"insertTextFormat", is_snippet ? 2 : 1},
        {"textEdit",
         {{"range", view.range(replaced_by(offer, view, typing))},
          {"newText", is_snippet ? offer.snippet : plain}}}};
    if (!offer.detail.empty()) item["detail"] = offer.detail;
    if (!offer.about.empty()) item["documentation"] = offer.about;
    return item;
}

}  // namespace

json::value completion(View const& view, json::object const& params) {
    auto const typing = typing_at(view, offset_in(view, params));
    auto const typed = typed_text(view, typing);
    json::array items;
    auto is_incomplete = false;
    for (auto const& offer : offered(view, typing)) {
        auto const is_name = offer.kind == OfferKind::name || offer.kind == OfferKind::row;
        if (!is_name && !is_subsequence(typed, offer.label)) continue;
        if (items.size() == most_offers) {
            is_incomplete = true;
            break;
        }
        items.push_back(item_of(offer, view, typing, items.size()));
    }
    return {{"isIncomplete", is_incomplete}, {"items", std::move(items)}};
}

}  // namespace jixiao::lsp
