#pragma once

#include <string>

namespace jixiao::workbook {

/// A file that lives in memory, for a library that writes only to files by name. Throws
/// std::system_error when there is none to be had.
class MemoryFile {
public:
    MemoryFile();
    MemoryFile(MemoryFile const&) = delete;
    MemoryFile& operator=(MemoryFile const&) = delete;
    ~MemoryFile();

    /// By which this process opens it.
    std::string name() const;
    std::string bytes() const;

private:
    int descriptor_;
};

}  // namespace jixiao::workbook
