#pragma once

#include "text/message.hpp"

#include <exception>

namespace jixiao::spreadsheet_in {

/// Thrown for a file that is not read: what is wrong with it, and what to do.
class Refused : public std::exception {
public:
    explicit Refused(Message message, Message hint = {})
        : message_{std::move(message)}, hint_{std::move(hint)} {}
    Message const& message() const { return message_; }
    Message const& hint() const { return hint_; }
    char const* what() const noexcept override { return message_.text.c_str(); }

private:
    Message message_, hint_;
};

}  // namespace jixiao::spreadsheet_in
