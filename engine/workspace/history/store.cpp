#include "workspace/history/store.hpp"

#include "report/words/words.hpp"
#include "system/local_time.hpp"
#include "workspace/history/database.hpp"
#include "workspace/history/sql.hpp"

#include <algorithm>
#include <filesystem>

namespace jixiao::history {
namespace {

using soci::use;

void add_closing(soci::session& session, Closing const& closing) {
    auto const period = closing.period.text();
    session << sql::add_closing, use(closing.unit), use(period), use(closing.number),
        use(closing.at), use(closing.by), use(closing.reason), use(closing.engine),
        use(closing.profile), use(closing.profile_digest), use(closing.green), use(closing.amber),
        use(closing.red), use(closing.unrated), use(closing.evaluation);
}

void add_verdicts(soci::session& session, Closing const& closing,
                  std::vector<Record> const& verdicts) {
    auto const period = closing.period.text();
    int ordinal = 0;
    std::string table, id, name, status, state, target, actual, r, json;
    soci::statement statement =
        (session.prepare << sql::add_verdict, use(closing.unit), use(period), use(closing.number),
         use(ordinal), use(table), use(id), use(name), use(status), use(state), use(target),
         use(actual), use(r), use(json));
    for (auto const& verdict : verdicts) {
        ++ordinal;
        table = verdict.table;
        id = verdict.id;
        name = verdict.name;
        status = name_of(verdict.status);
        state = name_of(verdict.state);
        target = verdict.target;
        actual = verdict.actual;
        r = verdict.progress_ratio ? verdict.progress_ratio->text() : "";
        json = verdict.json;
        statement.execute(true);
    }
}

void add_files(soci::session& session, Closing const& closing) {
    auto const period = closing.period.text();
    std::string name, digest;
    soci::statement statement = (session.prepare << sql::add_file, use(closing.unit), use(period),
                                 use(closing.number), use(name), use(digest));
    for (auto const& file : closing.files) {
        name = file.name;
        digest = file.digest;
        statement.execute(true);
    }
}

int latest_number(soci::session& session, Closing const& closing) {
    auto const period = closing.period.text();
    int number = 0;
    session << sql::latest_number, soci::into(number), use(closing.unit), use(period);
    return number;
}

std::unique_ptr<Database> connected_to(Location const& location, int patience) {
    auto database = std::make_unique<Database>();
    database->location = location;
    connect(*database, patience);
    return database;
}

}  // namespace

Store::Store(Location location, int patience)
    : location_{std::move(location)}, patience_{patience} {
    std::error_code ignored;
    if (location_.kind == Kind::sqlite &&
        !std::filesystem::exists(std::filesystem::symlink_status(location_.address, ignored)))
        return;
    database_ = connected_to(location_, patience_);
}

Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

bool Store::is_empty() const {
    return !database_ || !database_->has_tables;
}

Closing Store::close(Closing closing, std::vector<Record> const& verdicts, int after) {
    if (!database_) database_ = connected_to(location_, patience_);
    make_tables(*database_);
    closing.number = after + 1;
    database_->with([&](soci::session& session) {
        Transaction transaction{session, sql::begin_adding(location_.kind)};
        if (latest_number(session, closing) != after)
            throw Refusal{say("another program has just closed {0}", closing.period.text()),
                          say("nothing was recorded; run jixiao history to see what is there now")};
        add_closing(session, closing);
        add_verdicts(session, closing, verdicts);
        add_files(session, closing);
        transaction.commit();
    });
    return closing;
}

Closing const* latest_of(std::vector<Closing> const& closings, Period period) {
    Closing const* latest = nullptr;
    for (auto const& closing : closings)
        if (closing.period == period && (!latest || closing.number > latest->number))
            latest = &closing;
    return latest;
}

Message clock_warning(std::vector<Closing> const& closings, std::string const& at) {
    auto const last =
        std::max_element(closings.begin(), closings.end(),
                         [](Closing const& a, Closing const& b) { return a.at < b.at; });
    if (last == closings.end() || last->at <= at) return {};
    return say(
        "the clock says {0}, but {1} was closed at {2}: was the clock set back? Closings are "
        "ordered by their number",
        local_time(at), last->period.text(), local_time(last->at));
}

}  // namespace jixiao::history
