#include "app/lsp/completion.hpp"
#include "model/book/reported_periods.hpp"
#include "model/book/vocabulary.hpp"
#include "read/workspace/built_in_names.hpp"

#include <algorithm>

namespace jixiao::lsp {
namespace {

bool is_list_of_rows(Path const& path) {
    return path == Path{"goals", "", "indicators"};
}

/// A row with what it cannot be without; `$` and a number stand where to type.
std::string row_snippet(std::string const& dash) {
    return dash + "id: ${1}\n  path: [${2:产出指标}, ${3:数量指标}]\n  name: ${4}\n  target: ${5}";
}

std::string without_stops(std::string snippet) {
    std::string text;
    for (std::size_t at = 0; at < snippet.size(); ++at) {
        if (snippet.compare(at, 2, "${") != 0) {
            text += snippet[at];
            continue;
        }
        auto const end = snippet.find('}', at);
        auto const colon = snippet.find(':', at);
        if (colon < end) text += snippet.substr(colon + 1, end - colon - 1);
        at = end;
    }
    return text;
}

/// The period that the file is named after, then the next one to report.
std::vector<std::string> periods(View const& view) {
    std::vector<std::string> texts;
    if (view.document.path) {
        auto const named = parse_period(view.document.path->stem().string());
        if (named.has_value()) texts.push_back(named.value().text());
    }
    if (!view.judged) return texts;
    if (auto const latest = view.judged->workspace->actuals.latest())
        texts.push_back(period_after(*latest).text());
    for (auto const& period :
         reported_periods(view.judged->workspace->book, view.judged->workspace->actuals))
        texts.push_back(period.text());
    return texts;
}

std::vector<std::string> table_titles(View const& view) {
    std::vector<std::string> titles;
    if (view.judged)
        for (auto const& table : view.judged->workspace->book.tables)
            titles.push_back(table.title());
    return titles;
}

std::vector<std::string> words_for(View const& view, Path const& path) {
    auto const kind = view.document.kind();
    if (kind == FileKind::workspace && path == Path{"profile"}) return built_in_names("profiles");
    if (kind == FileKind::workspace && path == Path{"forms"}) return built_in_names("forms");
    if (kind == FileKind::actuals && path == Path{"period"}) return periods(view);
    if (kind == FileKind::actuals && path.size() > 2 && path[0] == "actuals") {
        if (path.back() == "category") return reason_categories;
        if (path[2] == "possibility" && path.back() != "reason") {
            std::vector<std::string> words;
            for (auto const& [word, value] : likelihood_words) words.push_back(word);
            return words;
        }
    }
    return words_at(schema_name(kind), path);
}

}  // namespace

std::vector<Offer> offered_keys(View const& view, Typing const& typing) {
    std::vector<Offer> offers;
    auto const kind = view.document.kind();
    auto const& bytes = view.text().bytes();
    if (kind == FileKind::table && is_list_of_rows(typing.path)) {
        auto const snippet = row_snippet("- ");
        offers.push_back({OfferKind::row, "- id: …", without_stops(snippet), snippet});
        return offers;
    }
    if (kind == FileKind::actuals &&
        (typing.path == Path{"budget"} || typing.path == Path{"overall"})) {
        for (auto const& title : table_titles(view))
            offers.push_back({.label = title, .text = title + ": "});
        return offers;
    }
    if (kind == FileKind::table && !typing.path.empty() && typing.path.back() == "plan")
        for (auto const* const quarter : {"Q1", "Q2", "Q3", "Q4"})
            if (view.outline().find(bytes, typing.holder, quarter) == nowhere)
                offers.push_back({.kind = OfferKind::key,
                                  .label = quarter,
                                  .text = quarter + std::string{": "}});
    for (auto const& key : keys_at(schema_name(kind), typing.path)) {
        auto const known = view.outline().find(bytes, typing.holder, key.name);
        if (known != nowhere && known != typing.part) continue;
        auto const end = key.holds_more ? ":" : ": ";
        offers.push_back({.kind = OfferKind::key,
                          .label = key.name,
                          .text = key.name + end,
                          .about = key.about});
    }
    return offers;
}

std::vector<Offer> offered_words(View const& view, Typing const& typing) {
    std::vector<Offer> offers;
    for (auto const& word : words_for(view, typing.path)) {
        auto const is_same = [&](Offer const& offer) { return offer.label == word; };
        if (std::none_of(offers.begin(), offers.end(), is_same)) offers.push_back({.label = word});
    }
    return offers;
}

}  // namespace jixiao::lsp
