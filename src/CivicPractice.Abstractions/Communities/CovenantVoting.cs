namespace CivicPractice.Communities;

/// <summary>Who decides on a covenant, one vote each (表决主体).</summary>
public enum AssemblyKind : byte
{
    /// <summary>The villagers of 18 and above (村民会议, 村民委员会组织法 art. 22).</summary>
    [Term("村民会议", En = "villagers' assembly")] Villagers = 1,

    /// <summary>A representative of each household of a village (户代表, the same article).</summary>
    [Term("村民会议（户代表）", En = "villagers' assembly by households")] VillageHouseholds = 2,

    /// <summary>The residents of 18 and above of a community (居民会议, 城市居民委员会组织法 art. 9 and 10).</summary>
    [Term("居民会议", En = "residents' assembly")] Residents = 3,

    /// <summary>A representative of each household of a community (the same articles).</summary>
    [Term("居民会议（户代表）", En = "residents' assembly by households")] ResidentHouseholds = 4,

    /// <summary>Two or three delegates of each group of residents (the same articles).</summary>
    [Term("居民会议（居民小组代表）", En = "residents' assembly by delegates")] ResidentDelegates = 5,
}

/// <summary>How votes are given.</summary>
public enum VotingManner : byte
{
    /// <summary>At a meeting, by a show of hands or into a box; the count is entered as a whole.</summary>
    [Term("会议表决", En = "at a meeting")] Meeting = 1,

    /// <summary>By ballots one by one, each counted once.</summary>
    [Term("逐票表决", En = "by ballots")] Ballots = 2,
}

/// <summary>Why a vote is cancelled (作废原因).</summary>
public enum VoteCancelReason : byte
{
    /// <summary>It was opened with a wrong assembly, manner, number of those entitled, or end (登记有误).</summary>
    [Term("登记有误", En = "opened wrongly")] OpenedWrongly = 1,

    /// <summary>It was not held as law asks, as where people were kept from voting (程序不合规).</summary>
    [Term("程序不合规", En = "held irregularly")] Irregular = 2,

    /// <summary>The meeting could not be held, as for a flood (未能召开).</summary>
    [Term("未能召开", En = "could not be held")] NotHeld = 3,

    /// <summary>The village was divided or merged meanwhile, so that others are entitled (村组调整).</summary>
    [Term("村组调整", En = "division changed")] DivisionChanged = 4,
}

/// <summary>What a ballot says.</summary>
public enum BallotChoice : byte
{
    /// <summary>For the proposal.</summary>
    [Term("赞成")] For = 1,

    /// <summary>Against the proposal.</summary>
    [Term("反对")] Against = 2,

    /// <summary>Neither.</summary>
    [Term("弃权")] Abstain = 3,
}

/// <summary>Whether a share has to be reached or exceeded.</summary>
public enum ShareBound : byte
{
    /// <summary>The share itself is enough (三分之二以上).</summary>
    [Term("以上", En = "at least")] AtLeast = 1,

    /// <summary>More than the share is needed (过半数).</summary>
    [Term("过半", En = "more than")] MoreThan = 2,
}
