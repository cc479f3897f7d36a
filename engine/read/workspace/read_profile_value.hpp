#pragma once

#include "model/book/profile.hpp"
#include "read/workspace/reading.hpp"

namespace jixiao {

/// Each reads one value of a profile in the form that its key takes. What is wrong is reported.
void read_value(Reading& reading, Node const& node, std::vector<Band>& bands);
void read_value(Reading& reading, Node const& node, StatusBands& rule);
void read_value(Reading& reading, Node const& node, OutlookStatus& outlook);
void read_value(Reading& reading, Node const& node, std::optional<Status>& status);
void read_value(Reading& reading, Node const& node, std::optional<int>& count);
void read_value(Reading& reading, Node const& node, Decimal& number);
void read_value(Reading& reading, Node const& node, int& count);
void read_value(Reading& reading, Node const& node, std::vector<std::string>& words);
void read_value(Reading& reading, Node const& node,
                std::vector<std::pair<std::string, std::string>>& pairs);
void read_value(Reading& reading, Node const& node, OverCap& formula);
void read_value(Reading& reading, Node const& node, Status& status);
void read_value(Reading& reading, Node const& node, std::vector<Milestone>& milestones);
void read_value(Reading& reading, Node const& node, std::vector<JointStatus>& joint);
void read_value(Reading& reading, Node const& node, std::vector<WeightFrame>& frames);
void read_value(Reading& reading, Node const& node, bool& flag);

}  // namespace jixiao
