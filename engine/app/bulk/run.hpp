#pragma once

#include "app/bulk/judge.hpp"

#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::bulk {

/// Where the lines go, in the order of the records.
using Write = std::function<void(std::string_view)>;

/// The form that a stream has by its first byte: { begins a JSON object.
Form form_of(std::istream& in);

/// Judges streams one after the other, each on several threads. What is written is the same for any
/// number of them. Takes a few chunks of memory for each thread, whatever the size of a stream.
class Run {
public:
    Run(Settings settings, unsigned jobs, Write write)
        : settings_{std::move(settings)}, jobs_{jobs}, write_{std::move(write)} {}

    /// Judges all records of a stream. False when it stopped at an error, because it is strict.
    /// Mistakes in a header, which leave the stream unread, go to `diagnostics`. Throws what
    /// reading throws, after what was read before has been written.
    bool operator()(std::istream& in, std::string const& name, Form form,
                    std::vector<Diagnostic>& diagnostics);

    /// What all streams came to so far.
    Summary const& summary() const { return summary_; }

private:
    bool read_columns(Chunks& chunks, Stream& stream, std::vector<Diagnostic>& diagnostics);
    void write_header();
    bool take(Judged& judged);

    Settings settings_;
    unsigned jobs_;
    Write write_;
    Summary summary_;
    bool has_header_ = false;
};

}  // namespace jixiao::bulk
