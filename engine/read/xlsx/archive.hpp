#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct zip;

namespace jixiao::xlsx {

// What a workbook of an office stays far below, and a file made to fill the memory does not.
constexpr std::size_t most_parts = 1000;
constexpr std::size_t largest_part = std::size_t{16} << 20;   // bytes, unpacked
constexpr std::size_t most_unpacked = std::size_t{64} << 20;  // of all parts together
constexpr std::size_t largest_ratio = 400;  // unpacked to packed, of a part over 1 MiB

/// The parts of a zip file in memory, such as a workbook. Throws Refusal for what is not a zip
/// file, is encrypted, is damaged, or exceeds the limits above; nothing is unpacked before its
/// stated size was looked at.
class Archive {
public:
    explicit Archive(std::string bytes);

    /// The names of all parts, in the order of the file.
    std::vector<std::string> names() const;
    /// The bytes of a part, checked against their sum; nothing when there is no such part.
    std::optional<std::string> read(std::string const& name) const;

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    void check_sizes() const;

    std::string bytes_;  // which the archive reads from
    std::unique_ptr<zip, Close> zip_;
};

}  // namespace jixiao::xlsx
