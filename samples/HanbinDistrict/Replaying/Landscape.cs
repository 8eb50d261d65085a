using CivicPractice.Circles;
using CivicPractice.Divisions;
using HanbinDistrict.Chances;
using HanbinDistrict.Input;

namespace HanbinDistrict.Replaying;

/// <summary>Where towns, villages and settlements are, made up on a plane: towns on the turns of a spiral of squares about the centre, villages about their town, settlements about their village.</summary>
/// <remarks>In whole metres and by whole numbers only, so that every machine draws the same map. Chance is its own, so that the rest of the history is the same with it and without.</remarks>
internal sealed class Landscape
{
    private const int BetweenTowns = 6_500;
    private const int BetweenSubdistricts = 1_600;
    private const int TownsWander = 1_500;
    private const int VillagesReach = 3_000;
    private const int CommunitiesReach = 700;
    private const int SeatsWander = 150;
    private const int UrbanWeight = 6;
    private const int HeaviestSettlement = 100;

    private readonly Dictionary<DivisionCode, Coordinates> _seats = [];
    private readonly List<Settlement> _settlements = [];
    private readonly ILookup<DivisionCode, Settlement> _ofDivision;

    public Landscape(DistrictInput input, Chance chance)
    {
        _seats.Add(input.Divisions.Root.Code, Coordinates.OnPlane(0, 0));
        var urban = input.Sites.UrbanStations.Select(division => division.Code).ToHashSet();
        var weights = new List<int>();
        foreach (var (town, number) in input.Divisions.AtLevel(DivisionLevel.Town).OrderBy(town => town.Kind != DivisionKind.Subdistrict).ThenBy(town => town.Code).Select((town, number) => (town, number)))
        {
            var own = chance.For("town", number);
            var seat = Turned(own, number, town.Kind == DivisionKind.Subdistrict);
            _seats.Add(town.Code, seat);
            foreach (var village in input.Divisions.ChildrenOf(town.Code))
            {
                var isUrban = urban.Contains(village.Code);
                var centre = Near(own, seat, isUrban ? CommunitiesReach : VillagesReach);
                _seats.Add(village.Code, Near(own, centre, SeatsWander));
                for (var i = 0; i < (input.Settlements?.PerVillage ?? 0); i++)
                {
                    // The first is where the station is; the others lie about it.
                    var at = i == 0 ? centre : Near(own, centre, isUrban ? CommunitiesReach : VillagesReach / 2);
                    weights.Add(own.Between(1, HeaviestSettlement) * (isUrban ? UrbanWeight : 1) * (i == 0 ? 2 : 1));
                    _settlements.Add(new Settlement(FormattableString.Invariant($"{village.Code}-{i + 1:00}"), FormattableString.Invariant($"{village.Name}·{i + 1}"), at, 0) { Division = village.Code });
                }
            }
        }

        if (_settlements.Count > 0)
        {
            var residents = ChanceExtensions.SplitByWeight(input.Settlements!.Residents, weights);
            _settlements = [.. _settlements.Select((one, number) => new Settlement(one.Code, one.Name, one.At, residents[number]) { Division = one.Division })];
        }

        _ofDivision = _settlements.ToLookup(one => one.Division);
    }

    /// <summary>Who lives where; none where the data ask for none.</summary>
    public IReadOnlyList<Settlement> Settlements => _settlements;

    /// <summary>Where the site of a division is: its centre, institute or station.</summary>
    public Coordinates SeatOf(DivisionCode division) => _seats[division];

    /// <summary>Somewhere in a division, at a settlement where there is one: for a point site.</summary>
    public Coordinates SomewhereIn(DivisionCode division, Chance chance) =>
        _ofDivision[division].ToList() is { Count: > 0 } settlements ? Near(chance, chance.Pick(settlements).At, SeatsWander) : Near(chance, SeatOf(division), CommunitiesReach);

    private static Coordinates Turned(Chance chance, int number, bool isSubdistrict)
    {
        var (x, y) = OnTheSpiral(number + 1);
        return isSubdistrict ? Coordinates.OnPlane(x * BetweenSubdistricts, y * BetweenSubdistricts) : Near(chance, Coordinates.OnPlane(x * BetweenTowns, y * BetweenTowns), TownsWander);
    }

    // The squares about the middle one, ring by ring: 1 to 8 about it, 9 to 24 about these.
    private static (int X, int Y) OnTheSpiral(int number)
    {
        var ring = 1;
        while (number > 8 * ring) (number, ring) = (number - (8 * ring), ring + 1);
        var (side, along) = ((number - 1) / (2 * ring), (number - 1) % (2 * ring));
        return side switch
        {
            0 => (ring, along + 1 - ring),
            1 => (ring - 1 - along, ring),
            2 => (-ring, ring - 1 - along),
            _ => (along + 1 - ring, -ring),
        };
    }

    private static Coordinates Near(Chance chance, Coordinates place, int reach) => Coordinates.OnPlane(place.X + chance.Between(-reach, reach), place.Y + chance.Between(-reach, reach));
}
