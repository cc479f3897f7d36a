#pragma once

#include "workspace/history/database_failure.hpp"

#include <string>
#include <vector>

namespace jixiao::history {

/// A connection to a history, and whether its tables are there.
struct Database {
    Location location;
    soci::session session;
    bool has_tables = false;

    /// Does something with the session; what the database cannot do becomes a Refusal.
    template <class Work>
    auto with(Work const& work) {
        try {
            return work(session);
        } catch (soci::soci_error const& error) {
            throw failure_of(error, location, &session);
        }
    }
};

/// Connects to the history. A statement waits at most `seconds` for another program.
/// Throws Refusal: no server, a file that is none, is a link, is of another program or of a newer
/// version.
void connect(Database& database, int seconds);

/// Makes the tables where there are none.
void make_tables(Database& database);

/// Everything between its making and `commit`, or nothing.
class Transaction {
public:
    Transaction(soci::session& session, std::vector<std::string> const& begin);
    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;
    ~Transaction();
    void commit();

private:
    soci::session& session_;
    bool is_done_ = false;
};

}  // namespace jixiao::history
