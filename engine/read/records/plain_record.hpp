#pragma once

#include "model/target/units.hpp"
#include "read/records/record.hpp"

#include <optional>
#include <string_view>

namespace jixiao::bulk {

/// The keys that a plain record may have.
enum class PlainKey {
    id,
    body,
    table,
    goal,
    path,
    name,
    target,
    term,
    history,
    basis,
    unit,
    owner,
    note,
    weight,
    aggregation,
    values,
    previous,
    actuals
};

/// The plain key of a name; nothing for keys that only the full reading knows.
std::optional<PlainKey> plain_key(std::string_view name);

/// Fills the same record again and again from records in which nothing is unusual, without a tree
/// and mostly without allocation. It declines whatever could need a report or a rule of its own:
/// that is read in full (read_record), so that there is one meaning. Every setter says whether the
/// record is still plain.
class PlainRecord {
public:
    PlainRecord(Units const& units, Asked const& asked) : units_{units}, asked_{asked} {}

    void begin();
    bool text(PlainKey key, std::string_view value);
    bool add_to_path(std::string_view step);
    bool history(int year, std::string_view value);
    bool actual(Period const& period, std::string_view value);
    /// Completes the record.
    bool finish();

    Record const& record() const { return record_; }
    /// The lines of the record, sorted by the end of their period.
    std::vector<Actual const*> const& lines() const { return lines_; }

private:
    bool read_term(std::string_view text);

    Units const& units_;
    Asked const& asked_;
    Record record_;
    std::vector<Actual const*> lines_;
    std::size_t steps_ = 0, actuals_ = 0;  // of the vectors in use by this record
    std::vector<int> years_;               // of its history
    bool has_target_ = false, has_term_ = false;
    Values values_ = Values::to_date;
};

}  // namespace jixiao::bulk
