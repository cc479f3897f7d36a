#include "workspace/history/database.hpp"
#include "workspace/history/sql.hpp"
#include "workspace/history/store.hpp"

#include <algorithm>

namespace jixiao::history {
namespace {

Period period_named(std::string const& text) {
    auto const period = parse_period(text);
    if (!period)
        throw Refusal{say("the history contains \"{0}\", which this version does not know", text),
                      say("use the version of the program that wrote it")};
    return *period;
}

std::vector<Closing> closings_of(soci::session& session, std::string const& unit) {
    std::vector<Closing> all;
    Closing next;
    std::string period;
    next.unit = unit;
    soci::statement statement =
        (session.prepare << sql::closings, soci::into(period), soci::into(next.number),
         soci::into(next.at), soci::into(next.by), soci::into(next.reason), soci::into(next.engine),
         soci::into(next.profile), soci::into(next.profile_digest), soci::into(next.green),
         soci::into(next.amber), soci::into(next.red), soci::into(next.unrated),
         soci::into(next.evaluation), soci::use(unit));
    statement.execute();
    while (statement.fetch()) {
        next.period = period_named(period);
        all.push_back(next);
    }
    return all;
}

void read_files(soci::session& session, Closing& closing) {
    auto const period = closing.period.text();
    InputFile file;
    soci::statement statement =
        (session.prepare << sql::files, soci::into(file.name), soci::into(file.digest),
         soci::use(closing.unit), soci::use(period), soci::use(closing.number));
    statement.execute();
    while (statement.fetch()) closing.files.push_back(file);
}

}  // namespace

std::vector<std::string> Store::units() const {
    if (is_empty()) return {};
    return database_->with([](soci::session& session) {
        std::vector<std::string> units;
        std::string unit;
        soci::statement statement = (session.prepare << sql::units, soci::into(unit));
        statement.execute();
        while (statement.fetch()) units.push_back(unit);
        return units;
    });
}

std::vector<std::string> Store::ids(std::string const& unit) const {
    if (is_empty()) return {};
    return database_->with([&](soci::session& session) {
        std::vector<std::string> ids;
        std::string id;
        soci::statement statement = (session.prepare << sql::ids, soci::into(id), soci::use(unit));
        statement.execute();
        while (statement.fetch()) ids.push_back(id);
        return ids;
    });
}

std::vector<Closing> Store::closings(std::string const& unit) const {
    if (is_empty()) return {};
    auto all = database_->with([&](soci::session& session) {
        auto found = closings_of(session, unit);
        for (auto& closing : found) read_files(session, closing);
        return found;
    });
    std::stable_sort(all.begin(), all.end(), [](Closing const& a, Closing const& b) {
        return ends_before(a.period, b.period);
    });
    return all;
}

std::vector<Record> Store::verdicts(Closing const& closing) const {
    if (is_empty()) return {};
    auto const texts = database_->with([&](soci::session& session) {
        auto const period = closing.period.text();
        std::vector<std::string> found;
        std::string text;
        soci::statement statement =
            (session.prepare << sql::verdicts, soci::into(text), soci::use(closing.unit),
             soci::use(period), soci::use(closing.number));
        statement.execute();
        while (statement.fetch()) found.push_back(text);
        return found;
    });
    std::vector<Record> records;
    records.reserve(texts.size());
    for (auto const& text : texts) records.push_back(read_record(text));
    return records;
}

}  // namespace jixiao::history
