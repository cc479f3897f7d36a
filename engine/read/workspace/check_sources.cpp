#include "model/target/money.hpp"
#include "read/workspace/check_book.hpp"

#include <stdexcept>

namespace jixiao {

namespace {

void check(Table const& table, Units const& units, std::vector<Diagnostic>& diagnostics) {
    auto const add = [&](char const* code, Place const& place, Message message, Message hint) {
        diagnostics.push_back(
            {Severity::error, code, place, std::move(message), std::move(hint), {}});
    };
    Fraction sum;
    bool is_whole = !table.sources.empty();
    for (auto const& source : table.sources) {
        auto const amount = read_money(source.amount, units);
        if (!amount || amount->is_negative()) {
            is_whole = false;
            add("source-money", source.place,
                say("expected an amount of money here, \"{0}\" is not one", source.amount),
                say("write the number with its unit of money, such as 800万元, or 0元 for "
                    "nothing"));
        } else {
            sum = sum + *amount;
        }
    }
    auto const budget = read_money(table.budget, units);
    if (is_whole && budget && *budget != sum)
        add("source-sum", table.budget_place,
            say("the sources of funds add up to {0}万元, not to {1}",
                (sum / Fraction{10'000}).text(), table.budget),
            say("correct one of them"));
}

}  // namespace

void report_too_large(Place const& place, std::vector<Diagnostic>& diagnostics) {
    diagnostics.push_back({Severity::error,
                           "figures-too-large",
                           place,
                           say("the figures are too large to compute with"),
                           say("check the figures and their units"),
                           {}});
}

void check_sources(Book const& book, Units const& units, std::vector<Diagnostic>& diagnostics) {
    for (auto const& table : book.tables) {
        try {
            check(table, units, diagnostics);
        } catch (std::overflow_error const&) {
            report_too_large(table.budget_place, diagnostics);
        }
    }
}

}  // namespace jixiao
