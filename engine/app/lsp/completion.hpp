#pragma once

#include "app/lsp/place.hpp"

#include <string>
#include <vector>

namespace jixiao::lsp {

/// What kind of thing is offered, by the numbers of the protocol.
enum class OfferKind { word = 12, key = 10, unit = 11, row = 15, name = 18 };

/// One thing that can stand at the cursor.
struct Offer {
    OfferKind kind = OfferKind::word;
    std::string label;
    std::string text = {};     // that is written; the label when empty
    std::string snippet = {};  // the same with places to fill in, where the editor takes them
    std::string detail = {}, about = {};
};

/// More are cut off, and asked for again when more is typed.
constexpr std::size_t most_offers = 200;

/// The names and ids of indicators that the file of actuals has no line for yet, as far as they
/// match what is typed; at most one more than are shown.
std::vector<Offer> offered_names(View const& view, Typing const& typing);
/// What can be reported of an indicator: units behind a number, words, the states.
std::vector<Offer> offered_actuals(View const& view, std::string const& name,
                                   std::string const& typed);
/// What can stand in a table, by its path: units of a target, levels of a path.
std::vector<Offer> offered_in_table(View const& view, Typing const& typing);
/// Keys that the map there does not have yet; in a list of rows a whole one.
std::vector<Offer> offered_keys(View const& view, Typing const& typing);
/// Words that the key there takes.
std::vector<Offer> offered_words(View const& view, Typing const& typing);

}  // namespace jixiao::lsp
