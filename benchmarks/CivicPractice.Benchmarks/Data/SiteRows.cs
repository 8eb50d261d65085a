using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Benchmarks.Data;

/// <summary>The sites of so many districts: 1 centre, 27 institutes, 387 stations (54 urban) and 506 points each, numbered so that those below a site follow it.</summary>
internal sealed class SiteRows
{
    private const int Institutes = 27;
    private const int Stations = 387;
    private const int UrbanStations = 54;
    private const int Points = 506;
    private readonly SeededIds _ids = new(11);
    private readonly Draw _draw = new(11);
    private readonly List<SiteRow> _rows = [];

    public static IReadOnlyList<SiteRow> Make(int districts)
    {
        var made = new SiteRows();
        for (var district = 0; district < districts; district++) made.AddDistrict();
        return made._rows;
    }

    private void AddDistrict()
    {
        var centre = Add(SiteTier.Centre, null, null);
        for (var i = 0; i < Institutes; i++)
        {
            var institute = Add(SiteTier.Institute, null, centre.Number);
            for (var s = i; s < Stations; s += Institutes)
            {
                var station = Add(SiteTier.Station, s < UrbanStations ? SiteSetting.Urban : SiteSetting.Rural, institute.Number);
                for (var p = s; p < Points; p += Stations) Add(SiteTier.Point, null, station.Number);
                station.Last = _rows.Count - 1;
            }

            institute.Last = _rows.Count - 1;
        }

        centre.Last = _rows.Count - 1;
    }

    // Most were open all the time; some opened in the year, some were shut for a time or to this day.
    private SiteRow Add(SiteTier tier, SiteSetting? setting, int? parent)
    {
        var id = _ids.Next<PracticeSiteId>();
        var opened = Calendar.At(Calendar.First.PlusDays(tier >= SiteTier.Station && _draw.Percent(4) ? _draw.Between(1, 290) : -_draw.Between(20, 60)), 480 + _draw.Below(480));
        List<OpenStretch> open = [new OpenStretch(id, opened, null)];
        if (tier >= SiteTier.Station && _draw.Percent(4))
        {
            var shut = Instant.Max(opened, Calendar.At(Calendar.First, 0)) + Duration.FromMinutes(_draw.Between(1_000, 350_000));
            open[0] = open[0] with { Until = shut };
            if (_draw.OneIn(2)) open.Add(new OpenStretch(id, shut + Duration.FromMinutes(_draw.Between(2_000, 40_000)), null));
        }

        var row = new SiteRow(_rows.Count, id, tier, setting, parent, open);
        _rows.Add(row);
        return row;
    }
}
