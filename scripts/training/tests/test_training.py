"""Tests of the parts that can be told right from wrong: `python3 -m unittest discover scripts/training/tests`."""

import importlib.util
import json
import random
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import alphabet
import leaks
import metrics
import orthography


HAS_PICTURES = importlib.util.find_spec("cv2") and importlib.util.find_spec("torch")


@unittest.skipUnless(HAS_PICTURES, "needs OpenCV and PyTorch")
class Export(unittest.TestCase):
    def test_reads_lines_as_the_app_exports_them(self):
        import cv2
        import numpy

        import evaluate
        import finetune

        fixture = Path(__file__).resolve().parents[3] / "tests" / "fixtures" / "reader" / "exported-lines.json"
        exported = json.loads(fixture.read_text(encoding="utf-8"))
        with tempfile.TemporaryDirectory() as folder:
            for line in exported:
                picture, text = Path(folder) / line["picture"], Path(folder) / line["text"]
                picture.parent.mkdir(parents=True, exist_ok=True)
                cv2.imwrite(str(picture), numpy.full((40, 300, 4), 255, numpy.uint8))
                text.write_text(line["says"] + "\n", encoding="utf-8")
            read = evaluate.lines_of(Path(folder) / "lines", 0)
        self.assertEqual([text for _, text in read], [line["says"] for line in exported])
        self.assertEqual(read[0][0].shape, (40, 300))
        # to go on training with, as the model sees them
        learned = finetune.normalised(read)
        self.assertEqual([text for _, text in learned], [line["says"] for line in exported])
        self.assertEqual(learned[0][0].shape, (48, 360))
        self.assertTrue(all(0 <= float(line.min()) and float(line.max()) <= 1 for line, _ in learned))


@unittest.skipUnless(HAS_PICTURES, "needs OpenCV and PyTorch")
class DrawnOut(unittest.TestCase):
    """The figures are those of `stretchFor` and of the reading of a page in the app."""

    def test_narrow_lines_are_read_again_as_wide_as_the_app_draws_them(self):
        import numpy

        import draw_out

        # 400 pixels at height 48 are 100 frames: 20 characters have 5 each, 35 have 2.9, 60 have 1.7.
        lines = [numpy.full((96, 800), 255, numpy.uint8) for _ in range(5)]
        first = ["a" * 19, "ab " * 11 + "a", "abc " * 15, "", "i"]
        widths = []

        def way(ready):
            widths.append([line.shape[1] for line in ready])
            return list(first) if len(widths) == 1 else [f"again {number}" for number in range(len(ready))]

        self.assertEqual(
            [draw_out.characters_in(text) for text in first],
            [20, 35, 60, 0, 2],
        )
        self.assertEqual(draw_out.read(lines, way), [first[0], "again 0", "again 1", "", "i"])
        self.assertEqual(widths, [[400] * 5, [490, 600]])

    def test_a_line_is_drawn_out_by_more_than_a_little_or_not_at_all(self):
        import numpy

        import draw_out

        line = numpy.full((48, 400), 255, numpy.uint8)
        self.assertEqual(draw_out.stretch_for(line, "a" * 29), 1)
        self.assertAlmostEqual(draw_out.stretch_for(line, "a" * 30), 1.085)
        self.assertEqual(draw_out.stretch_for(line, "a" * 90), 1.5)


class Alphabet(unittest.TestCase):
    def test_every_character_once_and_in_nfc(self):
        import unicodedata

        symbols = alphabet.characters()
        self.assertEqual(len(symbols), len(set(symbols)))
        self.assertTrue(all(len(unicodedata.normalize("NFC", symbol)) == 1 for symbol in symbols))

    def test_writes_each_language(self):
        codec = alphabet.Codec()
        for text in (
            "Việt Nam, ngày 2 tháng 9",
            "Дѣло № 5, Ѳедоръ, ѵпакои",
            "бл҃гослове́нъ бг҃ъ ѡ҆ ꙋ",
            "қазақ тілі",
            "коми кыв вӧсна",
            "œuvre — ça",
            "№ 12 §",
        ):
            classes = codec.encode(text)
            self.assertIsNotNone(classes, text)
            self.assertEqual(
                codec.greedy([each for one in classes for each in (one, one, 0)]),
                __import__("unicodedata").normalize("NFC", text),
            )

    def test_words_of_one_script(self):
        self.assertEqual(alphabet.one_script("Сеpа яc Раris Мoсква 19"), "Сера яс Paris Москва 19")

    def test_refuses_what_it_lacks(self):
        self.assertIsNone(alphabet.Codec().encode("漢"))


class Orthography(unittest.TestCase):
    def old(self, text):
        return orthography.before_1918(text, random.Random(1))

    def test_known_words(self):
        for modern, old in {
            "Россия": "Россія",
            "дом": "домъ",
            "мне": "мнѣ",
            "хлеб": "хлѣбъ",
            "человек": "человѣкъ",
            "побег": "побѣгъ",
            "Федор": "Ѳедоръ",
            "МИР": "МІРЪ",
            "новый": "новый",
        }.items():
            self.assertEqual(self.old(modern), old)

    def test_no_hard_sign_in_a_divided_word_or_an_abbreviation(self):
        self.assertEqual(self.old("ска-"), "ска-")
        self.assertEqual(self.old("Ф. 3"), "Ф. 3")

    def test_spaces_of_old_print_before_stops_are_not_text(self):
        self.assertEqual(orthography.closed("дѣлъ , и ; что ? - 5 : б"), "дѣлъ, и; что? - 5: б")

    def test_civil_print_writes_yi(self):
        self.assertIn("ї", orthography.civil_18th("Россия", random.Random(1)))


class Recipe(unittest.TestCase):
    def test_one_kind_more_often_and_the_others_in_proportion(self):
        import recipe

        def share(styles, wanted):
            return sum(weight for weight, _, kind in styles if kind == wanted)

        before, after = recipe.STYLES, recipe.favoured("civil:3")
        real = [1 - sum(weight for weight, _, _ in styles) for styles in (before, after)]
        civil = [share(styles, "civil") / share(styles, "print") for styles in (before, after)]
        self.assertAlmostEqual(civil[1], 3 * civil[0])
        self.assertAlmostEqual(real[1] / share(after, "print"), real[0] / share(before, "print"))
        self.assertEqual(recipe.favoured(""), before)

    def test_headings_are_capitals_of_the_same_words(self):
        from sampler import heading

        made = [heading("о порядочномъ содержанїи дѣлъ", random.Random(seed)) for seed in range(400)]
        self.assertTrue(all(each.lower() == "о порядочномъ содержанїи дѣлъ" for each in made))
        self.assertGreater(sum(each.isupper() for each in made), 8)
        self.assertGreater(sum(each.islower() for each in made), 300)


@unittest.skipUnless(importlib.util.find_spec("PIL"), "needs Pillow")
class CivilType(unittest.TestCase):
    def face(self):
        from PIL import ImageFont

        path = next(Path("/usr/share/fonts").rglob("DejaVuSerif.ttf"), None)
        if not path:
            self.skipTest("DejaVu Serif is not installed")

        class Face:
            files = {symbol: str(path) for symbol in "томш"}

            def runs(self, text, size):
                return [(ImageFont.truetype(str(path), size), text)]

        return Face()

    def test_te_with_three_legs_stands_where_te_stood(self):
        import render

        face = self.face()
        shown = next(
            shown
            for shown in (render.civil_shapes("томъ", face, random.Random(seed)) for seed in range(99))
            if render.TURNED in shown
        )
        self.assertEqual(shown[1:], "омъ")
        turned = render.draw(shown[:3], face, random.Random(1))
        upright = render.draw("шом", face, random.Random(1))
        rows = (turned > 60).any(axis=1).nonzero()[0]
        same = (upright > 60).any(axis=1).nonzero()[0]
        self.assertEqual(turned.shape, upright.shape)
        self.assertLessEqual(abs(int(rows[0]) - int(same[0])) + abs(int(rows[-1]) - int(same[-1])), 2)
        # its bar lies on top, not on the line
        left = (turned[:, : turned.shape[1] // 3] > 128).sum(axis=1)
        middle = (int(rows[0]) + int(rows[-1])) // 2
        self.assertGreater(int(left[:middle].max()), int(left[middle:].max()))


class Metrics(unittest.TestCase):
    def test_distance(self):
        self.assertEqual(metrics.distance("kitten", "sitting"), 3)
        self.assertEqual(metrics.distance("", "abc"), 3)

    def test_folds_quotes_dashes_and_space(self):
        self.assertEqual(metrics.error_rate([("“a”  —\n b", '"a" - b')]), 0)

    def test_counts_by_characters_of_the_truth(self):
        self.assertAlmostEqual(metrics.error_rate([("abc", "abd"), ("", "x")]), 2 / 4)


class Leaks(unittest.TestCase):
    def test_bars_names_and_texts(self):
        with tempfile.TemporaryDirectory() as folder:
            lines = Path(folder) / "set" / "lines"
            lines.mkdir(parents=True)
            (Path(folder) / "never-train.txt").write_text("set\tpage_1\n", encoding="utf-8")
            (lines / "a.txt").write_text("one two three four five six", encoding="utf-8")
            barred = leaks.Leaks(folder)
            self.assertTrue(barred.bars_name("page_1.jpg"))
            self.assertFalse(barred.bars_name("page_2"))
            self.assertTrue(barred.bars_text("ZERO Two three, four five six seven"))
            self.assertFalse(barred.bars_text("two three four"))


class Model(unittest.TestCase):
    def setUp(self):
        if not importlib.util.find_spec("torch"):
            self.skipTest("PyTorch is not installed")

    def test_four_pixels_a_frame_and_probabilities(self):
        import torch

        from model import LineReader

        scores = LineReader(7).eval()(torch.rand(2, 1, 48, 64))
        self.assertEqual(tuple(scores.shape), (16, 2, 7))
        self.assertTrue(torch.allclose(scores.exp().sum(2), torch.ones(16, 2), atol=1e-4))

    def test_padding_does_not_change_a_line(self):
        import torch

        from model import LineReader

        model = LineReader(7).eval()
        line = torch.rand(1, 1, 48, 256)
        padded = torch.cat([line, torch.ones(1, 1, 48, 256)], dim=3)
        near = (model(line)[:16] - model(padded)[:16]).abs().max()
        self.assertLess(float(near), 1e-4)

    def test_reads_alike_with_rounded_weights(self):
        import copy

        import torch

        from export import rounded
        from model import LineReader

        torch.manual_seed(1)
        model, line = LineReader(7).eval(), torch.rand(1, 1, 48, 256)
        for weights, most in (("float32", 0), ("float16", 0.01)):
            less = rounded(copy.deepcopy(model), weights)
            far = float((model(line) - less(line)).abs().max())
            self.assertLessEqual(far, most, weights)


class LanguageModel(unittest.TestCase):
    def test_fits_and_knows_its_language(self):
        import gzip

        import language_model

        text = "\n".join(["the cat sat on the mat and the dog sat on the log"] * 200)
        made, _ = language_model.fitted("en", text, 4000)
        self.assertLessEqual(len(made), 4000)
        model = json.loads(gzip.decompress(made))
        self.assertLess(language_model.surprise(model, "the cat sat on the mat"), 1.5)
        self.assertGreater(language_model.surprise(model, "zq xw vk jp"), 5)


@unittest.skipUnless(HAS_PICTURES, "needs OpenCV and PyTorch")
class OnTheGpu(unittest.TestCase):
    def test_lines_stay_within_their_widths_and_range(self):
        import torch

        import disturb

        torch.manual_seed(3)
        ink = torch.zeros(6, 1, 48, 256)
        ink[:, :, 16:34, 20:180:8] = ink[:, :, 16:34, 21:180:8] = ink[:, :, 16:34, 22:180:8] = 1
        widths = torch.full((6,), 200.0)
        lines, wide = disturb.disturb(ink, widths, torch.ones(6))
        self.assertEqual(lines.shape, ink.shape)
        self.assertTrue(bool(((lines >= 0) & (lines <= 1)).all()))
        self.assertTrue(bool(((wide >= 140 - 1) & (wide <= 256)).all()))
        for line, width in zip(lines, wide.tolist()):
            self.assertTrue(bool((line[0, :, int(width) + 1 :] == 1).all()))
            self.assertLess(float(line[0, 10:40, : int(width)].min()), 0.75)

    def test_a_ring_keeps_the_newest_lines_and_their_texts(self):
        import numpy

        import pools

        ring = pools.Bucket(128, 4, "cpu")
        for number in range(1, 7):
            ring.put([(numpy.full((48, 20 + number), number, numpy.uint8), [number] * number, 1.0)])
        self.assertEqual((ring.filled, ring.seen), (4, 6))
        self.assertEqual(sorted(ring.lengths.tolist()), [3, 4, 5, 6])
        for slot in range(4):
            number = int(ring.lengths[slot])
            self.assertEqual(int(ring.ink[slot, 0, 0]), number)
            self.assertEqual(ring.classes[slot, :number].tolist(), [number] * number)

    def test_sheets_give_back_what_was_put_on_them(self):
        import cv2
        import numpy

        import carry
        import pools

        with tempfile.TemporaryDirectory() as folder:
            source, out = Path(folder) / "in", Path(folder) / "out"
            source.mkdir()
            told = []
            with open(source / "lines.bin", "wb") as pack:
                for number, text in enumerate(("один", "deux", "ba")):
                    grey = numpy.full((64, 120 + 40 * number), 230, numpy.uint8)
                    grey[20:44, 10 : 30 + 10 * number] = 20
                    packed = cv2.imencode(".jpg", grey)[1].tobytes()
                    row = {"at": pack.tell(), "size": len(packed), "text": text, "source": "a/b", "judge": number == 2}
                    told.append(row)
                    pack.write(packed)
            (source / "lines.jsonl").write_text("".join(json.dumps(row) + "\n" for row in told), encoding="utf-8")
            carry.lines(source, out, 10, 60)
            for judged, texts in ((False, {"один", "deux"}), (True, {"ba"})):
                found = {text: picture for picture, text, _ in pools.packed(out, judged)}
                self.assertEqual(set(found), texts)
                for picture in found.values():
                    self.assertEqual(picture.shape[0], 48)
                    self.assertLess(int(picture[24, 12]), 60)
                    self.assertGreater(int(picture[4, -4]), 200)


if __name__ == "__main__":
    unittest.main()
